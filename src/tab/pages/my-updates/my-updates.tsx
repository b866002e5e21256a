import { useState } from 'react';
import type { PageProps } from '../page.ts';
import { AnswerPage } from './answer-page.tsx';
import { OwedPage } from './owed-page.tsx';
import type { ReceiptWords } from './receipt.tsx';
import { REQUEST_PATHS } from './requests.ts';

/** What somebody owes; below it the form about one duty (`D07/barrow`), or what else can be said (`D07/barrow/more-time`). */
export function MyUpdates({ below }: PageProps) {
  const [receipt, setReceipt] = useState<ReceiptWords>();
  const [dutyId = '', groupId = '', path = ''] = below.split('/');
  const shared = { receipt, onReceipt: setReceipt };
  if (dutyId === '' || groupId === '') return <OwedPage {...shared} />;
  const kind = Object.hasOwn(REQUEST_PATHS, path) ? REQUEST_PATHS[path] : undefined;
  return <AnswerPage key={below} dutyId={dutyId} groupId={groupId} kind={kind} {...shared} />;
}
