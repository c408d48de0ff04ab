import { describe, expect, it } from 'vitest';
import { methodBlocks } from './method-text.ts';

const note = `# Title

## fi

Ensimmäinen **tärkeä** asia
jatkuu \`gap_days\`.

### Rajat
- yksi
- kaksi
  jatkuu

## sv

Svenska.
`;

describe('a method note', () => {
	it('gives the section of its language as blocks', () => {
		expect(methodBlocks(note, 'fi')).toEqual([
			{
				kind: 'paragraph',
				parts: [
					{ text: 'Ensimmäinen ', style: 'plain' },
					{ text: 'tärkeä', style: 'strong' },
					{ text: ' asia jatkuu ', style: 'plain' },
					{ text: 'gap_days', style: 'code' },
					{ text: '.', style: 'plain' }
				]
			},
			{ kind: 'heading', parts: [{ text: 'Rajat', style: 'plain' }] },
			{
				kind: 'list',
				items: [[{ text: 'yksi', style: 'plain' }], [{ text: 'kaksi jatkuu', style: 'plain' }]]
			}
		]);
	});

	it('is empty in a language without a section', () => {
		expect(methodBlocks(note, 'en')).toEqual([]);
	});
});
