import { violation } from './violation.js';

/**
 * ESLint rule: the layering of `violation`, reported where the import stands.
 * @type {import('eslint').Rule.RuleModule}
 */
export const layering = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const importer = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
		const check = (/** @type {any} */ node) => {
			const specifier = node.source?.value;
			if (typeof specifier !== 'string') return;
			const message = violation(importer, specifier);
			if (message !== null) context.report({ node, message });
		};
		return {
			ImportDeclaration: check,
			ImportExpression: check,
			ExportNamedDeclaration: check,
			ExportAllDeclaration: check
		};
	}
};
