/** What `irready list` can list. */
export const LIST_SUBJECTS = ['kinds', 'rules', 'objectives', 'controls', 'frameworks', 'profiles'] as const;

/** One of {@link LIST_SUBJECTS}. */
export type ListSubject = (typeof LIST_SUBJECTS)[number];
