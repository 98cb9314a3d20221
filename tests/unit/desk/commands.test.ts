import fc from "fast-check";
import { expect, test } from "vitest";
import { applyCommand } from "../../../src/background/commands.ts";
import { type ClaimWork, emptyWork, type KeyedTask, openTasks } from "../../../src/claims/work.ts";
import { doneChange, snoozeChange, tagChange } from "../../../src/desk/worklist/commands.ts";
import { workCommandSchema } from "../../../src/messages/protocol.ts";
import { summary, TODAY } from "./make.ts";

const author = { initials: "AB", today: TODAY, now: new Date("2026-11-24T12:00:00Z") };
const run = (work: ClaimWork, items: { command: unknown }[]) =>
  items.reduce((now, { command }) => applyCommand(now, workCommandSchema.parse(command), author), work);

const tasks = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom("appeal" as const, "check-status" as const, "call-payer" as const),
    due: fc.constantFrom("2026-11-20", TODAY, "2026-12-05"),
    priority: fc.integer({ min: 0, max: 100 }),
    snoozedUntil: fc.option(fc.constantFrom("2026-11-22", "2026-12-02"), { nil: undefined }),
  }),
  { selector: (task) => task.kind, maxLength: 3 },
);

test("undo brings the tasks of a claim back as they were: done, snoozed, snoozed before", () => {
  fc.assert(
    fc.property(tasks, fc.boolean(), (list, snooze) => {
      const keyed = list.map((task): KeyedTask => ({ ...task, key: `${task.kind}:r1`, title: "", why: "" }));
      const work: ClaimWork = {
        ...emptyWork(),
        tasks: Object.fromEntries(
          keyed.flatMap((task) => (task.snoozedUntil ? [[task.key, { snoozedUntil: task.snoozedUntil }]] : [])),
        ),
      };
      const bare = keyed.map(({ snoozedUntil: _s, ...task }) => task);
      const claim = summary({ tasks: openTasks(bare, work) });
      const { items, undo } = snooze ? snoozeChange([claim], TODAY, "2026-12-24") : doneChange([claim], TODAY);
      const after = run(work, items);
      expect(openTasks(bare, run(after, undo))).toEqual(openTasks(bare, work));
      if (list.length > 0) expect(openTasks(bare, after)).not.toEqual(openTasks(bare, work));
    }),
  );
});

test("a tag is added only where it is missing, so that undo takes away no tag that was there before", () => {
  const had = summary({ tags: ["@ana"] });
  const without = summary();
  const { items, undo } = tagChange([had, without], "@ana", true);
  expect(items.map((item) => item.id)).toEqual([without.id]);
  expect(undo.map((item) => item.id)).toEqual([without.id]);
  expect(run(run(emptyWork(), items), undo).tags).toEqual([]);
});

test("closing does all open tasks, reopening brings them back", () => {
  const keys = ["appeal:r1", "check-status:r1"];
  const closed = run(emptyWork(), [{ command: { do: "claim.close", keys, outcome: "recovered", amount: 5_000 } }]);
  expect(closed.closed).toMatchObject({ outcome: "recovered", amount: 5_000 });
  const bare = keys.map((key) => ({ key, kind: "appeal" as const, title: "", due: TODAY, priority: 1, why: "" }));
  expect(openTasks(bare, closed)).toEqual([]);
  const open = run(closed, [{ command: { do: "claim.reopen", keys } }]);
  expect(openTasks(bare, open)).toHaveLength(2);
  expect(open.closed).toBeUndefined();
});
