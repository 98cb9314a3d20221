import { useState } from "preact/hooks";
import { type Block, blockText, editBlock, type Letter, type Sentence } from "../../appeals/document.ts";
import { Button } from "../../ui/Button.tsx";
import { TextAreaField } from "../../ui/Field.tsx";
import { ADVICE_LANG, t } from "../../ui/i18n.ts";

interface LetterProps {
  letter: Letter;
  /** Absent on paper. */
  onChange?: ((letter: Letter) => void) | undefined;
}

/** A letter as it will look, blanks marked; each part can be edited. */
export function LetterView({ letter, onChange }: LetterProps) {
  return (
    <div class="letter" lang={ADVICE_LANG}>
      {letter.blocks.map((block, at) => (
        <Part
          key={`${block.kind}-${at}`}
          block={block}
          onChange={
            onChange &&
            ((next) => onChange({ ...letter, blocks: letter.blocks.map((each, i) => (i === at ? next : each)) }))
          }
        />
      ))}
    </div>
  );
}

function Part({ block, onChange }: { block: Block; onChange?: ((block: Block) => void) | undefined }) {
  const [text, setText] = useState<string | undefined>();
  const fixed = block.kind === "table" || block.kind === "enclosures" || !onChange;
  if (text !== undefined && onChange) {
    const save = () => {
      onChange(editBlock(block, text));
      setText(undefined);
    };
    return (
      <div class="letter-part">
        <TextAreaField label={t("appeal_edit_part")} hideLabel value={text} onValue={setText} onCommit={save} />
        <div class="row">
          <Button size="small" variant="primary" onClick={save}>
            {t("note_save")}
          </Button>
          <Button size="small" onClick={() => setText(undefined)}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div class={`letter-part letter-${block.kind}`}>
      <Content block={block} />
      {fixed ? null : (
        <span class="letter-edit no-print">
          <Button size="small" variant="quiet" onClick={() => setText(blockText(block))}>
            {t("appeal_edit")}
          </Button>
        </span>
      )}
    </div>
  );
}

function Content({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          {block.sentences.map((sentence, at) => (
            <span key={at} title={sentence.source}>
              {at > 0 ? " " : ""}
              <Spans sentence={sentence} />
            </span>
          ))}
        </p>
      );
    case "reference":
      return (
        <dl>
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd class="num">
                <Spans sentence={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return (
        <table class="num">
          <thead>
            <tr>
              {block.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>
                    <Spans sentence={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "enclosures":
      return block.items.length === 0 ? null : (
        <>
          <strong>{t("appeal_enclosures")}</strong>
          <ul>
            {block.items.map((item) => (
              <li key={item.name}>{item.name}</li>
            ))}
          </ul>
        </>
      );
    case "letterhead":
    case "addressee":
    case "signature":
      return (
        <p>
          {block.lines.map((line, at) => (
            <span key={at} class="letter-line">
              <Spans sentence={line} />
            </span>
          ))}
        </p>
      );
    default:
      return (
        <p>
          <Spans sentence={block.text} />
        </p>
      );
  }
}

function Spans({ sentence }: { sentence: Sentence }) {
  return (
    <>
      {sentence.spans.map((span, at) =>
        span.blank ? (
          <mark key={at} class="letter-blank">
            [{span.text}]
          </mark>
        ) : (
          <span key={at}>{span.text}</span>
        ),
      )}
    </>
  );
}
