import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The rehearsal room's web client. Run from the repository root; the server of the room serves what is built. */
export default defineConfig(({ mode }) => ({
  root: 'src/rehearsal/client',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../../dist/rehearsal/client',
    emptyOutDir: true,
    sourcemap: mode !== 'production',
    chunkSizeWarningLimit: 800,
  },
}));
