import { fileURLToPath } from 'node:url'
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  resolve: {
    alias: [
      { find: /^#app\//, replacement: `${here('./app')}/` },
      { find: /^#prisma\//, replacement: `${here('./prisma')}/` },
    ],
  },
  build: { target: 'es2022' },
  // The server's own entry: it opens the database, serves and works.
  environments: { ssr: { build: { rollupOptions: { input: here('./app/main.server.ts') } } } },
})
