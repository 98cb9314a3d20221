/** Remittance advice remark codes: a list of tables, each as table.ts describes, in files rarc-*.ts. */
export const RARC: readonly string[] = [];
