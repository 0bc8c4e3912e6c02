import { describe, expect, it } from 'vitest';
import { createLookUp } from '../../../src/waive/people.ts';
import { ferryLine, gap, told, WORKSPACE, waiveOn, waiverText } from './ferry-line.ts';

const DAY = '2026-11-21';
const lookUp = createLookUp(WORKSPACE);

describe('a person', () => {
  it.each([
    ['amber', DAY, ['amber']],
    ['contact/amber', DAY, ['amber']],
    ['role/ciso', DAY, ['birch', 'dune']],
    ['role/watch-lead', DAY, ['birch', 'iris', 'amber']],
    ['role/night-lead', DAY, ['birch', 'amber', 'iris']],
    ['dune', '2026-11-30', ['dune']],
    ['elm', '2026-12-01', ['elm']],
  ])('%s on %s is found', (text, day, ids) => {
    const found = lookUp(text, day);
    expect(found.is === 'found' ? found.persons.map(({ id }) => id) : found.message).toEqual(ids);
  });

  it.each([
    ['ambre', DAY, 'There is no contact "ambre". Did you mean "amber"?'],
    ['ciso', DAY, 'There is no contact "ciso".'],
    ['role/cisso', DAY, 'There is no role "cisso". Did you mean "role/ciso"?'],
    ['team/crew', DAY, '"team/crew" names no person: a contact is written as amber, a role as role/ciso.'],
    ['external/lawyer', DAY, '"external/lawyer" names no person: a contact is written as amber, a role as role/ciso.'],
    ['gale', DAY, 'Several entries of the registry are the contact "gale".'],
    ['clay', DAY, 'The contact "clay" has left.'],
    ['dune', '2026-12-01', 'The contact "dune" has left: the last day was 2026-11-30.'],
    ['elm', '2026-11-30', 'The contact "elm" does not work here yet: the first day is 2026-12-01.'],
    ['fern', DAY, 'Whether the contact "fern" is still here cannot be told from the registry.'],
    ['hazel', DAY, 'Whether the contact "hazel" is still here cannot be told from the registry.'],
    ['role/harbour-master', DAY, 'Of the role "harbour-master" the holder is gone. The contact "clay" has left.'],
    ['role/counsel', DAY, 'The role "counsel" is held by no person of the registry.'],
    ['role/vacant', DAY, 'The role "vacant" has no holder.'],
    ['role/deputy', DAY, 'Who holds the role "deputy" cannot be told from the registry.'],
  ])('%s on %s is not: %s', (text, day, message) => {
    const found = lookUp(text, day);
    expect(found.is === 'lost' ? found.message : 'found').toContain(message);
  });

  it('who may stand in a file that could not be read is not taken for granted', () => {
    const found = createLookUp(ferryLine([{ path: 'more.yaml', kinds: ['ContactRegistry'] }]))('ivy', DAY);
    expect(found.is === 'lost' && found.message).toContain('"more.yaml" could not be read');
  });
});

describe('approval', () => {
  const step = gap('step-has-an-assignee', '/spec/steps/0');

  it.each([
    ['amber', 'birch', 'active'],
    ['amber', 'role/ciso', 'active'],
    ['amber', 'amber', 'selfApproved'],
    ['role/ciso', 'role/ciso', 'selfApproved'],
    ['role/ciso', 'birch', 'selfApproved'],
    ['role/ciso', 'dune', 'selfApproved'],
    ['dune', 'role/ciso', 'selfApproved'],
    ['role/ciso', 'role/ferry-master', 'selfApproved'],
    ['amber', 'role/ferry-master', 'selfApproved'],
    ['amber', 'role/watch-lead', 'selfApproved'],
    ['role/night-lead', 'iris', 'selfApproved'],
    ['amber', 'lark', 'selfApproved'],
    ['amber', 'clay', 'malformed'],
    ['clay', 'amber', 'malformed'],
    ['clay', 'clay', 'malformed'],
  ])('of what %s owns by %s: %s', (owner, approver, state) => {
    expect(waiveOn([waiverText({ owner, approver })], [step]).waivers).toMatchObject([{ state }]);
  });

  it('counts from the first day of the waiver', () => {
    const text = waiverText({ owner: 'elm', created: '2026-12-01' });
    expect(told(waiveOn([text], [step]))).toEqual(['pending']);
    expect(told(waiveOn([waiverText({ owner: 'dune', created: '2026-12-01' })], [step]))).toEqual([
      'malformed',
      'waiver-is-well-formed @ owner: dune',
    ]);
  });
});
