let context: AudioContext | null = null;

/** Two soft strokes of a small bell, made by the browser itself: no file, no network. */
export function ring(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
    strike(context, context.currentTime, 660);
    strike(context, context.currentTime + 0.45, 880);
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
