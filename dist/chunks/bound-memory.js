import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
// src/parts/runtime/bound-memory.ts
/** Young objects are swept in this much space, or less; of twice as much, half is always empty. */
const YOUNG_SPACE_BYTES = 16e6;
/**
* Keeps V8 from growing the space of young objects without end, as it does while many of them stay:
* reading a gigabyte of logs then takes a quarter less memory. Where nearly all that is made either stays or is
* gone at once, less space takes less time too.
*/
function boundMemory(youngSpaceBytes = YOUNG_SPACE_BYTES) {
	if ((getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0) < youngSpaceBytes) setImmediate(boundMemory, youngSpaceBytes).unref();
	else setFlagsFromString("--semi-space-growth-factor=1");
}
export { boundMemory as t };
