use aws_operation::aws_operation;

#[aws_operation(target = "AcmeBilling.CloseInvoice", output = ())]
pub struct CloseInvoice {
    pub invoice_id: String,
}

fn main() {}
