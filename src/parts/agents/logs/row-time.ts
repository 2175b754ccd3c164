const UTC_MILLISECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Returns a row's time in UTC with milliseconds, so that times compare as texts; undefined when it
 * has none. What is spelled so already is taken as it is: `isRealTime` tells whether it exists.
 */
export function toRowTime(text: string | undefined): string | undefined {
  if (text === undefined || UTC_MILLISECONDS.test(text)) return text;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

export function isRealTime(rowTime: string): boolean {
  return !Number.isNaN(Date.parse(rowTime));
}

/** Returns a row's time as `toRowTime` does, but undefined also when no such time exists. */
export function toRealTime(text: string | undefined): string | undefined {
  const rowTime = toRowTime(text);
  return rowTime !== undefined && isRealTime(rowTime) ? rowTime : undefined;
}
