import type { Document } from '../../model/document.ts';
import type { SourceLocation } from '../../model/location.ts';
import type { Subject } from '../../model/subject.ts';
import { createPresenter, type Presenter, type PresenterContext } from './places.ts';

const presenters = new WeakMap<readonly Document[], Map<string, Presenter>>();

/**
 * The presenter of some documents, which remembers what it has shown: the remedies of a rule are one text, and the days of a forecast
 * show the same places. It is made once for the same documents, which are always located in the same way.
 */
export function presenterOf(context: PresenterContext): Presenter {
  const known = presenters.get(context.documents) ?? new Map<string, Presenter>();
  presenters.set(context.documents, known);
  const key = JSON.stringify([context.personal, context.workspacePath]);
  const presenter = known.get(key) ?? remembering(createPresenter(context));
  known.set(key, presenter);
  return presenter;
}

function remembering({ location, message, remedy }: Presenter): Presenter {
  const locations = new WeakMap<Subject, SourceLocation>();
  return {
    location: (subject) => {
      const shown = locations.get(subject) ?? location(subject);
      locations.set(subject, shown);
      return shown;
    },
    message: rememberingText(message),
    remedy: rememberingText(remedy),
  };
}

type Show = Presenter['message'];

/** A text is shown alike wherever it is said in a document, and with more care where a file could not be parsed. */
function rememberingText(show: Show): Show {
  const [inDocuments, inFiles] = [new Map<string, string>(), new Map<string, string>()];
  return (text, subject) => {
    const known = 'file' in subject ? inFiles : inDocuments;
    const shown = known.get(text) ?? show(text, subject);
    known.set(text, shown);
    return shown;
  };
}
