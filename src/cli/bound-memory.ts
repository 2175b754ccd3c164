import { setFlagsFromString } from "node:v8";

/**
 * Keeps V8 from growing the space of young objects, as it does while many of them stay: reading a
 * gigabyte of logs then takes 280 MB instead of 370, and a tenth more time.
 */
export function boundMemory(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
}
