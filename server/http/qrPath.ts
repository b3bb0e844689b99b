import qrcode from 'qrcode';

/** A QR code as one SVG path in a square of `size` modules; the drawer adds a quiet zone of four. */
export interface QrPath {
  size: number;
  path: string;
}

/** Draws `text`; upper-case addresses give a coarser code that old cameras read from further away. */
export function qrPath(text: string): QrPath {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const begin = x;
      while (x < size && modules.get(y, x)) {
        x += 1;
      }
      if (x > begin) {
        path += `M${begin} ${y}h${x - begin}v1h${begin - x}z`;
      }
    }
  }
  return { size, path };
}

/** The same code in block letters for a terminal. */
export async function qrForTerminal(text: string): Promise<string> {
  return await qrcode.toString(text, { type: 'terminal', small: true });
}
