import { describe, expect, it } from '@jest/globals';
import { placeReply } from '../../src/domain/place-reply.ts';
import type { NotedPart } from '../../src/domain/reading-said.ts';

const slot = (dutyId: string, groupId: string) => ({ dutyId, groupId, roundId: '2026-12-10' });
const asked = (dutyId: string, groupId: string, isOpen = true) => ({ slot: slot(dutyId, groupId), isOpen });
const noted: NotedPart['noted'] = {
  status: 'in_progress',
  percent: 60,
  rag: 'green',
  obstacle: null,
  unblocker: null,
  requestedDate: null,
  changed: null,
  evidenceUrl: null,
  wantsMoreTime: false,
  suggestedRag: null,
};
const part = (dutyId: string | null, groupId: string | null): NotedPart => ({ noted, dutyId, groupId });

const CRIME = [asked('D06', 'crime')];
const ANYWHERE = [slot('D06', 'crime'), slot('D06', 'barrow'), slot('D07', 'barrow')];

describe('where a reply belongs', () => {
  it('is what was asked here, as long as it names nothing else', () => {
    expect(placeReply(part(null, null), CRIME, ANYWHERE)).toEqual([slot('D06', 'crime')]);
    expect(placeReply(part('D06', 'crime'), CRIME, ANYWHERE)).toEqual([slot('D06', 'crime')]);
  });

  it('is for its sender to choose where it names a hub that was not asked here: the hub may only be spoken of', () => {
    expect(placeReply(part('D06', 'barrow'), CRIME, ANYWHERE)).toEqual([slot('D06', 'crime'), slot('D06', 'barrow')]);
    expect(placeReply(part(null, 'barrow'), CRIME, ANYWHERE)).toEqual([
      slot('D06', 'crime'),
      slot('D06', 'barrow'),
      slot('D07', 'barrow'),
    ]);
  });

  it('is elsewhere without a question where nothing that was asked here is about that duty', () => {
    expect(placeReply(part('D07', 'barrow'), CRIME, ANYWHERE)).toEqual([slot('D07', 'barrow')]);
  });

  it('is what still waits before what was answered, and nowhere where nothing is theirs', () => {
    const barrow = [asked('D06', 'barrow', false), asked('D07', 'barrow')];
    expect(placeReply(part(null, null), barrow, ANYWHERE)).toEqual([slot('D07', 'barrow')]);
    expect(placeReply(part('D06', null), barrow, ANYWHERE)).toEqual([slot('D06', 'barrow')]);
    expect(placeReply(part('D09', 'eden'), barrow, ANYWHERE)).toEqual([]);
  });
});
