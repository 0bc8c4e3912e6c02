import type { Document } from '../../model/document.js';
import type { Region, SourceLocation } from '../../model/location.js';
import type { Shapes } from '../../model/shape.js';
import type { DocumentPlace, FilePlace, Subject } from '../../model/subject.js';
/** Turns a place into the lines and columns it stands on, with the text of its first line. */
export type Locate = (subject: DocumentPlace | FilePlace) => {
    readonly region: Region;
    readonly line: string;
};
/** Shows subjects and texts as a report may print them. */
export interface Presenter {
    readonly location: (subject: Subject) => SourceLocation;
    /** A message about a subject, personal data masked. */
    readonly message: (text: string, subject: Subject) => string;
    /** A remedy: the same, but the invented addresses of our own examples stay legible. */
    readonly remedy: (text: string, subject: Subject) => string;
}
/** Whether names, numbers and addresses are masked. */
export type PersonalData = 'masked' | 'shown';
/** What places are resolved with. */
export interface PresenterContext {
    readonly documents: readonly Document[];
    readonly shapes: Shapes;
    readonly locate: Locate;
    /** Where a finding about the workspace as a whole stands: the configuration file or the folder. */
    readonly workspacePath: string;
    readonly personal: PersonalData;
}
/** Makes the presenter; personal values of the whole workspace are gathered when something is first shown. */
export declare function createPresenter(context: PresenterContext): Presenter;
/** The file a subject stands in; empty for the workspace as a whole. */
export declare function subjectPath(subject: Subject): string;
