import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { layering } from './tests/architecture/layering-rule.js';

const forbiddenArrow =
	"Arrow 17's builders use `new Function`, which the page's policy refuses: build columns with makeData.";
const clockOrChance =
	'Rooms left of state take time and chance as parameters, so that the same file gives the same digits.';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', '.cache/', 'node_modules/', 'tests/output/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { sujuva: { rules: { layering } } },
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			eqeqeq: 'error',
			// Search parameters are values here, replaced and never mutated in place.
			'svelte/prefer-svelte-reactivity': 'off',
			'sujuva/layering': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		}
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					paths: [
						{
							name: 'apache-arrow',
							importNames: ['vectorFromArray', 'tableFromArrays'],
							message: forbiddenArrow
						}
					]
				}
			]
		}
	},
	{
		files: [
			'src/lib/{base,i18n,rules,events,simulate,engine,ingest,rollup,facts,scope,stats,charts,gate,metrics}/**/*.ts'
		],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
					message: clockOrChance
				},
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: clockOrChance
				},
				{
					selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
					message: clockOrChance
				}
			]
		}
	},
	{ files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } }
);
