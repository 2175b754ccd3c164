const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const LEVELS = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const STEPS = 8;

/** Returns a bar of a share of 0 to 1; what is more than nothing is seen. */
export function drawBar(share: number, width: number): string {
  const within = Math.min(1, Math.max(0, share));
  const eighths = within === 0 ? 0 : Math.max(1, Math.round(within * width * STEPS));
  return "█".repeat(Math.floor(eighths / STEPS)) + (EIGHTHS[eighths % STEPS] ?? "");
}

/** Returns values as columns of some lines, the highest as high as all of them, each `columnWidth` wide with a gap behind. */
export function drawColumns(
  values: readonly number[],
  { height, columnWidth, gap }: { height: number; columnWidth: number; gap: number },
): readonly string[] {
  const highest = Math.max(...values, 0);
  const levels = values.map((value) =>
    value <= 0 || highest === 0 ? 0 : Math.max(1, Math.round((value / highest) * height * STEPS)),
  );
  return Array.from({ length: height }, (_, line) => {
    const below = (height - 1 - line) * STEPS;
    return levels
      .map((level) => {
        const character = LEVELS[Math.min(STEPS, Math.max(0, level - below))] ?? " ";
        return character.repeat(columnWidth) + " ".repeat(gap);
      })
      .join("")
      .trimEnd();
  });
}
