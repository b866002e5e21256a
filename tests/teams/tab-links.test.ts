import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dutyPage, MANIFEST_ID, readLink, reportPage, type TabPage, tabLink } from '../../src/teams/tab-links.ts';

const here = { publicUrl: 'http://127.0.0.1:3978', teamsAppId: null };
const teams = { publicUrl: 'https://progress.example.org', teamsAppId: MANIFEST_ID };
const catalogue = { ...teams, teamsAppId: '99999999-2222-4333-8444-555555555555' };

describe('links into the tab', () => {
  it('are plain addresses where there is no Teams', () => {
    expect(tabLink(here, dutyPage('D07'), 'D07 ASB')).toBe('http://127.0.0.1:3978/tab/#/duties/d07');
  });

  it('are deep links in Teams, with the page as the sub-entity and the plain address to fall back to', () => {
    const url = new URL(tabLink(teams, dutyPage('D07'), 'D07 Crime & disorder'));
    expect(url.origin + url.pathname).toBe(`https://teams.microsoft.com/l/entity/${MANIFEST_ID}/overview`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      webUrl: 'https://progress.example.org/tab/#/duties/d07',
      label: 'D07 Crime & disorder',
      context: '{"subEntityId":"/duties/d07"}',
    });
    expect(url.search).not.toContain('+');
  });

  it('open a page that has a tab of its own there', () => {
    expect(tabLink(teams, '/my-updates', 'My updates')).toContain(`/${MANIFEST_ID}/my-updates?`);
  });

  it('name the app as the manifest does, unless the catalogue has given it another id', () => {
    const manifest: { id: string } = JSON.parse(readFileSync(join(__dirname, '../../manifest/manifest.json'), 'utf8'));
    expect(MANIFEST_ID).toBe(manifest.id);
    expect(tabLink(catalogue, '/overview', 'Overview')).toContain(`/l/entity/${catalogue.teamsAppId}/overview?`);
  });

  const pages: [TabPage, object][] = [
    ['/overview', { kind: 'page', page: '/overview' }],
    ['/my-updates', { kind: 'page', page: '/my-updates' }],
    ['/duties', { kind: 'page', page: '/duties' }],
    ['/reports', { kind: 'page', page: '/reports' }],
    [dutyPage('D07'), { kind: 'duty', dutyId: 'd07' }],
    [reportPage('0a-1b'), { kind: 'report', reportId: '0a-1b', isSecret: false }],
  ];
  it.each(pages)('to %s are read again, in every form', (page, target) => {
    for (const place of [here, teams, catalogue]) {
      expect(readLink(tabLink(place, page, 'A label'), place)).toEqual(target);
      expect(readLink(`${place.publicUrl}/tab/#${page}`, place)).toEqual(target);
    }
  });

  it.each<[string, object | undefined]>([
    // A client that drops what stands behind the # leaves these.
    ['https://progress.example.org/tab/', { kind: 'page', page: '/overview' }],
    ['https://progress.example.org/tab', { kind: 'page', page: '/overview' }],
    ['https://progress.example.org/tab/?entity=my-updates', { kind: 'page', page: '/my-updates' }],
    [`https://teams.microsoft.com/l/entity/${MANIFEST_ID}/my-updates`, { kind: 'page', page: '/my-updates' }],
    [`https://teams.microsoft.com/l/entity/${MANIFEST_ID}/overview?context=%7B`, { kind: 'page', page: '/overview' }],
    ['https://progress.example.org/tab/#/duties/d07?group=barrow', { kind: 'duty', dutyId: 'd07' }],
    ['https://progress.example.org/tab/#/duties/%', { kind: 'duty', dutyId: '%' }],
    ['https://progress.example.org/tab/#/nowhere', { kind: 'page', page: '/overview' }],
    ['https://progress.example.org/reports/0a-1b', { kind: 'report', reportId: '0a-1b', isSecret: true }],
    ['https://progress.example.org/reports/0a-1b.public.csv', { kind: 'report', reportId: '0a-1b', isSecret: true }],
    ['https://progress.example.org/calendar/secret.ics', undefined],
    ['https://progress.example.org/tabs', undefined],
    ['https://progress.example.org.evil.example/tab/', undefined],
    ['http://progress.example.org/tab/', undefined],
    [`https://teams.microsoft.com/l/entity/${MANIFEST_ID}/conversations`, undefined],
    ['https://teams.microsoft.com/l/entity/11111111-2222-4333-8444-555555555555/overview', undefined],
    ['https://teams.microsoft.com/l/message/19:c@thread.tacv2/1', undefined],
    ['not an address', undefined],
  ])('%s is read as %j', (href, target) => {
    expect(readLink(href, teams)).toEqual(target);
  });
});
