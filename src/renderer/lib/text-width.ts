let context: CanvasRenderingContext2D | null | undefined;

/**
 * How wide the page's own letters make a text.
 * @param size of the letters, in the unit of what is returned.
 */
export function textWidth(text: string, size: number, weight: number): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  // Measured large, because letters are fitted to pixels.
  context.font = `${weight} 100px ${getComputedStyle(document.body).fontFamily}`;
  return (context.measureText(text).width * size) / 100;
}
