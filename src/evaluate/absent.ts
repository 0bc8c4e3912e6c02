import { withArticle } from '../base/article.ts';
import type { DocumentKind } from '../model/document.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Outcome } from '../model/outcome.ts';
import type { UnreadFile } from '../model/source-file.ts';
import type { Workspace } from '../model/workspace.ts';

/**
 * What a rule cannot decide because documents are missing or could not be read: open, never a pass and never a gap of
 * its own, which the rule about the missing kind already tells.
 */
export function absentOutcomes(
  rule: LibraryRule,
  requiredKinds: readonly DocumentKind[],
  workspace: Workspace,
): readonly Outcome[] {
  const kind = rule.appliesTo;
  if (kind === undefined || kind === 'Workspace') return [];
  const present = (workspace.byKind.get(kind)?.length ?? 0) > 0;
  const unread = workspace.unread.filter((file) => mayHold(file, kind, present));
  const [first, ...others] = unread;
  if (first !== undefined) return [unreadOutcome(rule.id, kind, first, others.length)];
  if (present || !requiredKinds.includes(kind)) return [];
  return [{ kind: 'open', ruleId: rule.id, subject: { workspace: true }, reason: `There is no ${kind} to assess.` }];
}

/** A file that seems to hold the kind; or any kind at all, when nothing else of the kind was read. */
function mayHold(file: UnreadFile, kind: DocumentKind, present: boolean): boolean {
  return file.kinds.includes(kind) || (!present && file.kinds.length === 0);
}

function unreadOutcome(ruleId: string, kind: DocumentKind, file: UnreadFile, others: number): Outcome {
  const more = others === 0 ? '' : ` So may ${others} more.`;
  return {
    kind: 'open',
    ruleId,
    subject: { path: file.path },
    reason: `"${file.path}" could not be read; it may hold ${withArticle(kind)}.${more}`,
  };
}
