/** What is left of a description when it is slimmed. */
import { expect, it } from 'vitest';
import { type Description, slimDescription } from '../../scripts/github-api/slim-description.ts';

const DESCRIPTION: Description = {
  openapi: '3.0.3',
  info: { title: 'Harbour', version: '1', license: { name: 'MIT' }, contact: { name: 'The control room' } },
  paths: {
    '/trains': {
      get: { operationId: 'trains/list', responses: { '200': { description: 'All of them.' } } },
      post: {
        summary: 'Adds a train',
        requestBody: {
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/train' }, example: { name: 'Night' } },
          },
        },
        responses: { '201': { description: 'Added.', content: {} } },
      },
    },
    '/stations': { get: { responses: {} } },
  },
  components: {
    schemas: {
      station: { type: 'object' },
      train: {
        type: 'object',
        description: 'A train.',
        properties: {
          description: { type: 'string', description: 'What it is for.', example: 'Coal' },
          driver: { $ref: '#/components/schemas/driver' },
          track: { oneOf: [{ type: 'string' }, { type: 'integer' }], nullable: true },
          stop: { type: 'string', nullable: true },
        },
      },
      driver: { type: 'string', enum: ['summary', 'tags'] },
    },
    examples: { train: { value: 1 } },
  },
};

const slim = (operations: Readonly<Record<string, readonly string[]>>) => slimDescription(DESCRIPTION, operations);

it('holds the operations that are asked for, with what they refer to and nothing that explains', () => {
  expect(slim({ '/trains': ['post'] })).toMatchObject({
    openapi: '3.0.3',
    info: { title: 'Harbour', version: '1', license: { name: 'MIT' } },
  });
  expect(slim({ '/trains': ['post'] })['paths']).toEqual({
    '/trains': {
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/train' } } } },
        responses: { '201': { description: '', content: {} } },
      },
    },
  });
});

it('keeps properties that are called as what explains is, and says plainly what may be null', () => {
  expect(slim({ '/trains': ['post'] })['components']).toEqual({
    schemas: {
      train: {
        type: 'object',
        properties: {
          description: { type: 'string' },
          driver: { $ref: '#/components/schemas/driver' },
          track: {
            anyOf: [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, { type: 'string', nullable: true, enum: [] }],
          },
          stop: { type: 'string', nullable: true },
        },
      },
      driver: { type: 'string', enum: ['summary', 'tags'] },
    },
  });
});

it('refuses an operation that is not described', () => {
  expect(() => slim({ '/trains': ['delete'] })).toThrow('no DELETE /trains');
});
