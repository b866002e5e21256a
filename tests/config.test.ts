import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.ts';
import { ConfigError } from '../src/domain/errors.ts';

const APP = '0A0A0A0A-1111-4222-8333-444444444444';
const TENANT = '11111111-2222-4333-8444-555555555555';
const MANAGER = 'aaaaaaaa-0000-4000-8000-000000000020';
const SECRET = 'correct horse';

const teams = {
  MICROSOFT_APP_ID: APP,
  MICROSOFT_APP_PASSWORD: SECRET,
  MICROSOFT_APP_TENANT_ID: TENANT,
  PUBLIC_URL: 'https://progress.example.org/',
  MANAGERS: MANAGER,
};

function faultsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing to run on this machine only', () => {
    expect(readConfig({})).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      roomPort: 3979,
      dataFolder: 'data',
      partnershipFile: undefined,
      setAsideUnreadable: false,
      mongodbUri: undefined,
      logLevel: 'warn',
    });
  });

  it('takes credentials, an address and a manager to run in Teams', () => {
    expect(readConfig({ ...teams, PORT: '8080', MONGODB_URI: 'mongodb://db/csp' })).toEqual({
      mode: 'teams',
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://progress.example.org',
      credentials: { appId: APP.toLowerCase(), password: SECRET, tenantId: TENANT },
      allowedTenants: [TENANT],
      managers: [MANAGER],
      dataFolder: 'data',
      partnershipFile: undefined,
      setAsideUnreadable: false,
      mongodbUri: 'mongodb://db/csp',
      logLevel: 'info',
    });
  });

  it('reads lists with commas, spaces or lines between the ids', () => {
    const config = readConfig({ ...teams, ALLOWED_TENANTS: `${TENANT}, ${APP}\n${MANAGER}` });
    expect(config).toMatchObject({ allowedTenants: [TENANT, APP.toLowerCase(), MANAGER] });
  });

  it('takes an empty setting for one that is not there', () => {
    expect(readConfig({ MICROSOFT_APP_ID: '', PORT: ' ', MANAGERS: '' })).toMatchObject({ mode: 'local', port: 3978 });
  });

  it.each(Object.keys(teams))('refuses to start when only %s is missing', (name) => {
    expect(faultsOf({ ...teams, [name]: undefined })).toEqual([
      `${name}: set it too, or unset MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID to run on this machine only.`,
    ]);
  });

  it.each(['PUBLIC_URL', 'ALLOWED_TENANTS', 'MANAGERS'] as const)('refuses %s without credentials', (name) => {
    const value = { PUBLIC_URL: teams.PUBLIC_URL, ALLOWED_TENANTS: TENANT, MANAGERS: MANAGER }[name];
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name}: set MICROSOFT_APP_ID.* too`)]);
  });

  it.each(['MicrosoftAppId', 'MICROSOFTAPPID', 'microsoft_app_id'])('says that %s is not the name', (name) => {
    expect(faultsOf({ [name]: APP })).toEqual([`${name}: rename it to MICROSOFT_APP_ID; this name is not read.`]);
  });

  it('does not mind the names of others beside its own', () => {
    expect(faultsOf({ ...teams, MicrosoftAppId: APP, PATH: '/bin', port: '1' })).toEqual([]);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80 80'],
    ['ROOM_PORT', 'x'],
    ['ROOM_PORT', '3978'],
    ['LOG_LEVEL', 'loud'],
    ['MONGODB_URI', 'http://db'],
    ['PUBLIC_URL', 'http://progress.example.org'],
    ['PUBLIC_URL', 'progress.example.org'],
    ['PUBLIC_URL', 'https://progress.example.org/bot'],
    ['PUBLIC_URL', 'https://me:you@progress.example.org'],
    ['MANAGERS', 'manager@example.org'],
    ['MANAGERS', ','],
    ['ALLOWED_TENANTS', 'example.org'],
    ['MICROSOFT_APP_ID', 'bot'],
    ['MICROSOFT_APP_TENANT_ID', 'example.org'],
  ])('refuses %s=%s and names it', (name, value) => {
    const faults = faultsOf(name.startsWith('ROOM') ? { [name]: value } : { ...teams, [name]: value });
    expect(faults).toEqual([expect.stringMatching(`^${name}(\\.\\d)?: (give|choose) `)]);
  });

  it('names all faults together and repeats no value', () => {
    const faults = faultsOf({
      PORT: 'nonsense',
      LOG_LEVEL: 'nonsense',
      MICROSOFT_APP_ID: 'nonsense',
      MICROSOFT_APP_PASSWORD: SECRET,
      MicrosoftAppTenantId: TENANT,
      PUBLIC_URL: 'nonsense',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'MICROSOFT_APP_ID',
      'LOG_LEVEL',
      'MicrosoftAppTenantId',
      'MICROSOFT_APP_TENANT_ID',
      'MANAGERS',
    ]);
    expect(faults.join()).not.toMatch(`nonsense|${SECRET}|${TENANT}`);
  });
});
