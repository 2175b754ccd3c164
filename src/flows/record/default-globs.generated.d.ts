declare const patternByGlob: ReadonlyMap<string, RegExp>;
export default patternByGlob;
