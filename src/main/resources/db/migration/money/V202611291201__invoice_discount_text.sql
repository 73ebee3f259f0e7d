-- What a discount is and when it ends, in the invoice's language.
alter table invoice_line add column discount_text text;
