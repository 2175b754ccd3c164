// A production or CI install has no husky and needs no hooks.
if (process.env.NODE_ENV === "production" || process.env.CI === "true") process.exit(0);
const { default: husky } = await import("husky");
process.stdout.write(husky());
