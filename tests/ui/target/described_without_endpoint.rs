use aws_operation::aws_operation;

#[aws_operation(
    target = "AcmeBilling.CloseInvoice",
    output = (),
    signing_name = "acme-billing",
    json = "1.1",
)]
pub struct CloseInvoice {
    pub invoice_id: String,
}

fn main() {}
