let context: AudioContext | null = null;

/** One soft stroke: half of a conversation is over. */
export function ringOnce(): void {
  play([[0, 660]]);
}

/** Two soft strokes of a small bell, made by the browser itself: no file, no network. */
export function ring(): void {
  play([
    [0, 660],
    [0.45, 880],
  ]);
}

function play(strokes: readonly (readonly [after: number, pitch: number])[]): void {
  try {
    context ??= new AudioContext();
    void context.resume();
    for (const [after, pitch] of strokes) {
      strike(context, context.currentTime + after, pitch);
    }
  } catch {
    // No sound on this device: the digits say the same.
  }
}

function strike(audio: AudioContext, at: number, pitch: number): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.3, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.1);
  tone.connect(loudness).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 1.2);
}
