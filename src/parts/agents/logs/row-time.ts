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

/** Returns a time that a log tells in milliseconds since 1970, as `toRowTime` does; undefined when it is none. */
export function timeOfMs(value: unknown): string | undefined {
  if (typeof value !== "number" || !(value > 0)) return undefined;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** Does the same for a time in seconds. */
export function timeOfSeconds(value: unknown): string | undefined {
  return typeof value === "number" ? timeOfMs(Math.round(value * 1000)) : undefined;
}

/** Does the same for a time in microseconds. */
export function timeOfMicroseconds(value: unknown): string | undefined {
  return typeof value === "number" ? timeOfMs(Math.floor(value / 1000)) : undefined;
}
