import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../../../src/parts/config/config.ts";
import { createTicketFinder } from "../../../../src/parts/report/questions/ticket.ts";

const findTicket = createTicketFinder(DEFAULT_CONFIG.ticket);

test.each([
  "Add login (#12)",
  "Backport login (#12) (#13)",
  'Revert "Add login (#12)"',
  'Revert "Add login (#12)" (#14)',
  'Reapply "Add login (#12)" (#15)',
  'Revert "Revert "Add login (#12)" (#14)" (#15)',
  "Merge pull request #12 from jane/login",
  'Revert "Merge pull request #12 from jane/login" (#14)',
  "Merged PR 12: Add login",
  "Merge pull request 'Add login' (#12) from login into main",
  "Revert \"Merge pull request 'Add login' (#12) from login into main\"",
  "Merged in login (pull request #12)",
  'Revert "Merged in login (pull request #12)" (pull request #14)',
])("the pull request of %j is no ticket", (subject) => {
  expect(findTicket("main", subject)).toBeUndefined();
});

test.each([
  ["Fix #7: login (#12)", "#7"],
  ["Fix (#7) at last (#12)", "#7"],
  ['Revert "SHOP-7 login (#12)" (#14)', "SHOP-7"],
  ['Revert "Fix #7" (#14)', "#7"],
  ['Revert "Add login (#12)" for #7 (#14)', "#7"],
  ["Merge pull request #12 from jane/SHOP-7-login", "SHOP-7"],
  ['Revert "Merge pull request #12 from jane/SHOP-7" (#14)', "SHOP-7"],
  ["Merge pull request 'SHOP-7 login' (#12) from login into main", "SHOP-7"],
])("the ticket of %j is %s", (subject, ticket) => {
  expect(findTicket("main", subject)).toBe(ticket);
});
