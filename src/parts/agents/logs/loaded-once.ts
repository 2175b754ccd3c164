/**
 * Returns what loads a module when it is first wanted and then hands it out: to ask Node for it again with each of
 * thousands of logs takes a tenth of the time that it takes to read them.
 */
export function loadedOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= load();
    return loading;
  };
}
