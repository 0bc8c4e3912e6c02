/** What `irready list` can list. */
export const LIST_SUBJECTS = ['kinds', 'rules', 'objectives', 'controls', 'frameworks', 'profiles'] as const;

/** One of {@link LIST_SUBJECTS}. */
export type ListSubject = (typeof LIST_SUBJECTS)[number];

/** Formats of a listing. */
export const LIST_FORMATS = ['text', 'json'] as const;

/** One of {@link LIST_FORMATS}. */
export type ListFormat = (typeof LIST_FORMATS)[number];
