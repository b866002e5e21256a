import { describe } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts';
import { storeContract } from './contract.ts';
import { newFolder } from './folder.ts';

describe('the embedded store in memory', () => {
  storeContract(async () => {
    const store = await openEmbeddedStore();
    return { store, close: () => store.close() };
  });
});

describe('the embedded store in a folder', () => {
  storeContract(async () => {
    const { folder, remove } = await newFolder();
    const store = await openEmbeddedStore(folder);
    return {
      store,
      close: async () => {
        await store.close();
        await remove();
      },
    };
  });
});
