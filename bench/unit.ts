/** A business unit: the names that its documents share. Everything others may refer to starts with the unit's id, so it is unique. */
export interface Unit {
  readonly id: string;
  readonly number: number;
  readonly people: readonly string[];
  readonly plan: string;
  readonly registry: string;
  readonly criticalPolicy: string;
  readonly standardPolicy: string;
}

/** Roles that every unit staffs. */
export const ROLES = [
  'ciso',
  'cio',
  'incident-commander',
  'deputy',
  'scribe',
  'communications-lead',
  'legal-liaison',
  'soc-analyst',
  'backup-administrator',
] as const;

/** One of {@link ROLES}. */
export type RoleName = (typeof ROLES)[number];

/** The phases of the benchmark, in order. */
export const PHASES = [
  'preparation',
  'detectionAndAnalysis',
  'containment',
  'eradication',
  'recovery',
  'postIncident',
] as const;

/** The unit with this number, from 1. */
export function unitOf(number: number): Unit {
  const id = `unit-${String(number).padStart(3, '0')}`;
  return {
    id,
    number,
    people: Array.from({ length: 8 }, (_, index) => `${id}-person-${index + 1}`),
    plan: `${id}-ir-plan`,
    registry: `${id}-contacts`,
    criticalPolicy: `${id}-critical`,
    standardPolicy: `${id}-standard`,
  };
}

/** The id of one of the unit's severity levels. */
export function severityOf(unit: Unit, rank: 1 | 2 | 3): string {
  return `${unit.id}-sev${rank}`;
}

/** A reference to the unit's holder of a role. */
export function roleOf(unit: Unit, role: RoleName): string {
  return `role/${unit.id}-${role}`;
}

/** A day of 2026 from a month and day, as documents write it. */
export function day(month: number, dayOfMonth: number): string {
  return `2026-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The envelope around a spec. */
export function envelope(kind: string, name: string, title: string, spec: object): object {
  return { apiVersion: 'irready/v1', kind, metadata: { name, title }, spec };
}
