import { useEffect, useState } from "preact/hooks";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { t } from "../../ui/i18n.ts";
import { EMPTY_QUERY, type Query, type SavedView } from "../model.ts";
import { useDesk } from "../shell/desk-context.ts";

const KEY = "desk.views";
const MAX_VIEWS = 40;

/** Named queries, kept encrypted in the vault: a search can hold a name. */
export function SavedViews({ query, onChange }: { query: Query; onChange: (query: Query) => void }) {
  const { client, did, fail } = useDesk();
  const [views, setViews] = useState<SavedView[]>([]);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [error, setError] = useState<string | undefined>();

  useEffect(() => {
    client.ask("getSetting", { key: KEY }).then((stored) => setViews(Array.isArray(stored) ? stored : []), fail);
  }, [client, fail]);

  const store = async (next: SavedView[]) => {
    setViews(next);
    await client.ask("setSetting", { key: KEY, value: next }).catch(fail);
  };
  const save = async () => {
    const clean = name.trim().slice(0, 60);
    if (clean === "") return setError(t("desk_view_empty"));
    const before = views;
    await store([...views.filter((view) => view.name !== clean), { name: clean, query }].slice(-MAX_VIEWS));
    setName("");
    setOpen(false);
    did(t("desk_view_saved", clean), () => store(before));
  };
  const remove = async (view: SavedView) => {
    const before = views;
    await store(views.filter((other) => other !== view));
    did(t("desk_view_removed", view.name), () => store(before));
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t("desk_views")}
      </Button>
      {open ? (
        <Dialog title={t("desk_views")} onClose={() => setOpen(false)}>
          {views.length === 0 ? <p class="soft">{t("desk_views_none")}</p> : null}
          <ul class="plain-list stack-tight">
            {views.map((view) => (
              <li key={view.name} class="spread">
                <Button
                  variant="quiet"
                  onClick={() => {
                    onChange({ ...EMPTY_QUERY, ...view.query });
                    setOpen(false);
                  }}
                >
                  {view.name}
                </Button>
                <IconButton icon="trash" label={t("desk_view_remove", view.name)} onClick={() => void remove(view)} />
              </li>
            ))}
          </ul>
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <TextField
              label={t("desk_view_name")}
              hint={t("desk_view_hint")}
              value={name}
              error={error}
              onValue={(value) => {
                setName(value);
                setError(undefined);
              }}
            />
            <div class="row">
              <Button type="submit" variant="primary">
                {t("desk_view_save")}
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
