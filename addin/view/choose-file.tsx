/** A button that opens the file chooser. Choosing the same file again, mended meanwhile, counts as a choice too. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly choose: (file: File) => void;
  readonly appearance?: ButtonProps['appearance'];
  readonly size?: ButtonProps['size'];
  readonly icon?: React.ReactElement;
}

export function ChooseFile({ label, accept, choose, appearance = 'secondary', size = 'medium', icon }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} size={size} {...(icon ? { icon } : {})} onClick={() => input.current?.click()}>{label}</Button>
      <input ref={input} type="file" hidden accept={accept} aria-label={label} onChange={({ target }) => {
        const file = target.files?.[0];
        if (file) choose(file);
        target.value = '';
      }} />
    </>
  );
}
