import { Fragment } from 'react';

/** A text in which `**words**` stand out. */
export function Emphasis({ text }: { readonly text: string }) {
  return text.split('**').map((part, index) =>
    index % 2 === 1 ? (
      <strong key={index}>{part}</strong>
    ) : (
      // The parts of one text never change their order.
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
