/** The panels of bars, in their order; each is by what the filter of its name filters by. */
export const BY_PANELS = [
  { id: "model", title: "Model" },
  { id: "agent", title: "Agent" },
  { id: "author", title: "Author" },
  { id: "pull-request", title: "Pull request" },
  { id: "ticket", title: "Ticket" },
  { id: "branch", title: "Branch" },
  { id: "folder", title: "Folder" },
  { id: "outcome", title: "Outcome" },
  { id: "task-type", title: "Task type" },
  { id: "commit", title: "Commit" },
  { id: "phase", title: "Phase" },
  { id: "repository", title: "Repository" },
  { id: "origin", title: "Origin" },
  { id: "failure", title: "Failures" },
] as const;

/** The fields of the form that is folded away. */
export const FILTER_FIELDS = [
  { id: "from", label: "From", control: 'input type="date"' },
  { id: "to", label: "To", control: 'input type="date"' },
  { id: "model", label: "Model", control: "select" },
  { id: "agent", label: "Agent", control: "select" },
  { id: "author", label: "Author", control: "select" },
  { id: "branch", label: "Branch", control: "select" },
  { id: "pull-request", label: "Pull request", control: "select" },
  { id: "ticket", label: "Ticket", control: "select" },
  { id: "folder", label: "Folder", control: "select" },
  { id: "outcome", label: "Outcome", control: "select" },
  { id: "task-type", label: "Task type", control: "select" },
  {
    id: "search",
    label: "Search",
    control: 'input type="search" autocomplete="off" spellcheck="false"',
  },
] as const;
