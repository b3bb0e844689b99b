import type { AgreementDoc } from '#shared/agreement/model.ts';
import { sampleAgreement } from './sampleAgreement.ts';

/** An agreement of a whole county: as many parties and tasks as asked for. */
export function manyParties(parties: number, tasks: number): AgreementDoc {
  const sample = sampleAgreement();
  const annexes = sample.annexes.map(annex => {
    const { table } = annex;
    if (annex.id !== 'zadania' || !table) return annex;
    const rows = Array.from({ length: tasks }, (_, index) => [
      String(index + 1),
      ...(table.rows[index % table.rows.length] ?? []).slice(1),
    ]);
    return { ...annex, table: { ...table, rows } };
  });
  return sampleAgreement({
    annexes,
    parties: Array.from({ length: parties }, (_, index) => ({
      id: `p${index}`,
      label: '',
      name: `Gminny Ośrodek Kultury i Biblioteka nr ${index + 1}`,
      address: `ul. Szkolna ${index + 1}`,
      register: `RIK ${index + 1}`,
      kind: 'culture',
      rep: { name: 'Alicja Wzorcowa', role: 'dyrektorka', mandate: 'powołania' },
    })),
  });
}
