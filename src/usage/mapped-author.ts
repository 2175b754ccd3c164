/** A name and an address. */
export interface NamedAuthor {
  readonly author: string;
  readonly email: string;
}

/** Somebody whom the mailmap names otherwise than commits do. */
export interface MappedAuthor {
  readonly written: NamedAuthor;
  readonly mapped: NamedAuthor;
}
