import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The Teams tab. Run from the repository root; the bot's server serves what is built at `/tab/`. */
export default defineConfig(({ mode }) => ({
  root: 'src/tab',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/tab',
    emptyOutDir: true,
    sourcemap: mode !== 'production',
    chunkSizeWarningLimit: 800,
  },
}));
