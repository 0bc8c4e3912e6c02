import { isAnnex, isInForce } from '../base/in-force.ts';
import { unreadReason, unreadThatMayHold } from '../base/unread.ts';
import type { DocumentKind } from '../model/document.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Workspace } from '../model/workspace.ts';

/**
 * What a rule cannot decide because documents are missing, not in force or could not be read: open, never a pass and
 * never a gap of its own, which the rule about the missing kind already tells.
 */
export function absentOutcomes(
  rule: LibraryRule,
  requiredKinds: readonly DocumentKind[],
  workspace: Workspace,
): readonly Outcome[] {
  const kind = rule.appliesTo;
  if (kind === undefined || kind === 'Workspace') return [];
  const unread = unreadThatMayHold(workspace, kind);
  const [first] = unread;
  if (first !== undefined) return [open(rule, { path: first.path }, unreadReason(unread, kind) ?? '')];
  const reason = requiredKinds.includes(kind) ? missing(kind, workspace) : undefined;
  return reason === undefined ? [] : [open(rule, { workspace: true }, reason)];
}

// Rules are not applicable to a draft, so a folder of drafts alone must not look as if nothing were asked of it.
function missing(kind: DocumentKind, workspace: Workspace): string | undefined {
  const documents = workspace.byKind.get(kind) ?? [];
  if (documents.length === 0) return `There is no ${kind} to assess.`;
  const inForce = documents.filter(isInForce);
  if (inForce.length === 0) return `No ${kind} is in force.`;
  // Annexes leave most duties to their parent: without one, nobody was asked.
  if (kind !== 'IncidentResponsePlan' || !inForce.every(isAnnex)) return undefined;
  return `Every ${kind} in force is an annex.`;
}

function open(rule: LibraryRule, subject: Outcome['subject'], reason: string): Outcome {
  return { kind: 'open', ruleId: rule.id, subject, reason };
}
