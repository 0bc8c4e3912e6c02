import type { JsonObject } from './json.js';
import type { Pointer } from './pointer.js';
import type { SourceFile } from './source-file.js';
/** The kinds of document a workspace is made of, in the order people write them. */
export declare const DOCUMENT_KINDS: readonly ["IncidentResponsePlan", "ContactRegistry", "Playbook", "ExerciseRecord", "IncidentRecord", "PostIncidentReview", "TrainingRecord", "DetectionRegister", "AssetInventory", "CommunicationPlan", "CloudConfiguration", "Attestation"];
/** One of {@link DOCUMENT_KINDS}. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** One YAML document of a known kind. */
export interface Document {
    readonly file: SourceFile;
    /** Place in the file's stream of documents, from 0. */
    readonly index: number;
    readonly kind: DocumentKind;
    /** `metadata.name`, or the empty string when it is absent or not text. */
    readonly name: string;
    readonly value: JsonObject;
    /** Source text of plain scalars whose value prints differently, such as a number that lost its plus. */
    readonly rawScalars: ReadonlyMap<Pointer, string>;
}
