import type { DocumentKind } from '../model/document.ts';
import type { UnreadFile } from '../model/source-file.ts';
import type { Workspace } from '../model/workspace.ts';
import { withArticle } from './article.ts';

/** The unread files that may hold a document of the kind: those that seem to, or any when nothing of the kind was read. */
export function unreadThatMayHold(workspace: Workspace, kind: DocumentKind): readonly UnreadFile[] {
  const present = (workspace.byKind.get(kind)?.length ?? 0) > 0;
  return workspace.unread.filter(({ kinds }) => kinds.includes(kind) || (!present && kinds.length === 0));
}

/** Why something about a kind cannot be decided, naming the first unread file. */
export function unreadReason(files: readonly UnreadFile[], kind: DocumentKind): string | undefined {
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  const more = others.length === 0 ? '' : ` So may ${others.length} more.`;
  return `"${first.path}" could not be read; it may hold ${withArticle(kind)}.${more}`;
}
