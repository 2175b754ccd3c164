/** What a report is drawn on. */
export interface TerminalView {
  /** Characters in a line. */
  readonly width: number;
  /** Lines on the screen. */
  readonly height: number;
  readonly hasColour: boolean;
}
