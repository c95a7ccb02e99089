import tseslint from 'typescript-eslint'

/** Commands and steps are made by the platform, so that none forgets to authorize or to open its transaction. */
const madeByPlatform = {
  create(context) {
    if (!context.filename.endsWith('.command.server.ts')) return {}
    const isMade = (node) => {
      if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier') return false
      if (node.callee.name === 'step') return true
      return node.callee.name === 'command' && node.arguments[0]?.type === 'Literal' && typeof node.arguments[0].value === 'string'
    }
    return {
      ExportNamedDeclaration(node) {
        if (node.declaration?.type !== 'VariableDeclaration') return
        for (const { init } of node.declaration.declarations) {
          if (init?.type === 'CallExpression' && init.callee.name === 'command' && !isMade(init)) context.report({ node, message: "A command begins with its permission: command('noun.verb', ...)." })
        }
      },
    }
  },
}

export default tseslint.config(
  { ignores: ['**/node_modules/**', 'build/**', 'var/**', 'prisma/generated/**', '.react-router/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'made-by-platform': madeByPlatform } } },
    rules: {
      'house/made-by-platform': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.name='parseFloat']", message: 'Money is never a float: use the kernel.' },
        { selector: "CallExpression[callee.name='Number'] > MemberExpression[property.name=/[mM]inor$/]", message: 'Minor units stay bigint.' },
        { selector: "CallExpression[callee.object.name='vi'][callee.property.name='mock']", message: 'Our own code is not mocked.' },
      ],
    },
  },
  // A command's own output, and the words of a test that was skipped.
  { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
  // Geometry is the one place where an amount becomes a length.
  { files: ['app/ui/charts/measure.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**'], rules: { 'no-restricted-properties': ['error', { object: 'page', property: 'waitForTimeout', message: 'Tests wait for what they want to see.' }] } },
)
