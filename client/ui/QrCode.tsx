import styles from './QrCode.module.css';

type QrCodeProps = {
  /** „Kod QR: http://192.168.43.7:3000/K7M4TR" */
  label: string;
  /** Size in px (on the stage: px at 1080), the light frame included; without it as wide as its place. */
  size?: number;
} & (
  | {
      /** Rows of modules, true is dark. */
      matrix: readonly (readonly boolean[])[];
    }
  | {
      /** A path of the dark modules in a box of `modules` × `modules`. */
      d: string;
      modules: number;
    }
);

/** Light frame that scanners need, in modules. */
const QUIET = 2;

function pathOf(matrix: readonly (readonly boolean[])[]): string {
  return matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1Z` : '')))
    .filter(Boolean)
    .join('');
}

/** Dark on light in both themes, drawn by us: no picture to load, sharp at any size. */
export function QrCode(props: QrCodeProps) {
  const { label, size } = props;
  const modules = 'matrix' in props ? props.matrix.length : props.modules;
  const d = 'matrix' in props ? pathOf(props.matrix) : props.d;
  const side = modules + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.code}
      style={size === undefined ? undefined : { width: `calc(${size} * var(--px))` }}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fffdf8" />
      <path d={d} fill="#1b1713" />
    </svg>
  );
}
