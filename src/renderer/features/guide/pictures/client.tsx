import { useMessages } from '../../../lib/language';
import { FieldRow } from './field-row';
import { Rule, Sheet, SideMenu, TextBar, Words, type PictureProps } from './parts';

/** An app's overview page: take its Application (client) ID, leave its Object ID. */
export function ClientPicture({ label, host }: PictureProps) {
  const { pictures } = useMessages().guide;
  return (
    <Sheet label={label} browser host={host}>
      <SideMenu active={0} />
      <Words x={70} y={42} room={272} size={15} tone="strong" bold>
        {pictures.essentials}
      </Words>
      <Rule x={70} y={57} width={272} />
      <FieldRow x={78} y={76} valueX={228} name={pictures.displayName}>
        <TextBar x={228} y={76} width={52} tone="plain" />
      </FieldRow>
      <FieldRow x={78} y={108} valueX={228} name={pictures.applicationId} mark="copy" />
      <FieldRow x={78} y={142} valueX={228} name={pictures.objectId} mark="not_this" />
      <FieldRow x={78} y={172} valueX={228} name={pictures.directoryId} />
    </Sheet>
  );
}
