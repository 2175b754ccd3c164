/** The variable with the time at which a soak begins no more tests, in ms of the epoch. */
export const SOAK_UNTIL = "TOKENLEDGER_SOAK_UNTIL";

const text = process.env[SOAK_UNTIL];

/** When this soak begins no more tests; undefined where it may take as long as it takes. */
export const SOAK_UNTIL_MS = text === undefined ? undefined : Number(text);
