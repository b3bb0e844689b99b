import type { Sheet, SheetField } from '#shared/activities/sheet/fields.ts';

/** A field as people count it: from 1, with the parts of each side together. */
export interface NumberedForm {
  number: number;
  form: SheetField['form'];
  fields: readonly SheetField[];
}

export function numberedForms(sheet: Pick<Sheet, 'fields'>): NumberedForm[] {
  const forms = new Map<string, SheetField[]>();
  for (const field of sheet.fields) {
    forms.set(field.form.id, [...(forms.get(field.form.id) ?? []), field]);
  }
  return [...forms.values()].flatMap((fields, index) => {
    const [first] = fields;
    return first === undefined ? [] : [{ number: index + 1, form: first.form, fields }];
  });
}
