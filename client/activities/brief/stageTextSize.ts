/** A sentence may be read from the last row; a longer text stands smaller, never under the floor. */
export function textSize(text: string): 'large' | 'middle' | 'small' {
  if (text.length <= 160) {
    return 'large';
  }
  return text.length <= 420 ? 'middle' : 'small';
}
