type Undo = () => PromiseLike<void> | void;

/**
 * Makes something of several parts. `make` defers how each part is undone: in reverse order, when
 * the whole goes out of scope, or at once when a later part fails. (Node has AsyncDisposableStack
 * from 24 on only.)
 */
export async function createDisposable<Whole extends object>(
  make: (defer: (undo: Undo) => void) => Promise<Whole>,
): Promise<Whole & AsyncDisposable> {
  const undos: Undo[] = [];
  const dispose = async (): Promise<void> => {
    const undo = undos.pop();
    try {
      await undo?.();
    } finally {
      if (undos.length > 0) await dispose();
    }
  };
  try {
    return { ...(await make((undo) => undos.push(undo))), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
