//! Pagination: one call after another, each with the token that the one before answered with.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt;
use std::future::{Future as _, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use futures_core::Stream;

use crate::client::Client;
use crate::error::{Error, ErrorKind, Failure};
use crate::json::{Structure, Value, body};
use crate::operation::{Call, Operation, send};
use crate::sign::{Hex, hex_sha256};

/// An operation with pages: `paginate(…)` implements it.
pub trait Paginated: Operation {
    /// What names the next page: most often `String`.
    type Token: Value;

    /// Asks for the page that the token names.
    fn set_token(&mut self, token: Self::Token);

    /// The token of the next page; `None` after the last one.
    fn next_token(output: &Self::Output) -> Option<Self::Token>;
}

/// A token member: `Option<String>`, or what else names a page.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the token of a page",
    label = "not a token",
    note = "a token is a `String` or a map, or an `Option` of one"
)]
pub trait PageToken {
    /// The token itself.
    type Token: Value;

    /// The token; an empty one ends the pages.
    fn token(&self) -> Option<Self::Token>;
}

impl PageToken for String {
    type Token = Self;

    fn token(&self) -> Option<Self> {
        (!self.is_empty()).then(|| self.clone())
    }
}

impl<V: Value + Clone> PageToken for BTreeMap<String, V> {
    type Token = Self;

    fn token(&self) -> Option<Self> {
        (!self.is_empty()).then(|| self.clone())
    }
}

impl<V: Value + Clone> PageToken for HashMap<String, V> {
    type Token = Self;

    fn token(&self) -> Option<Self> {
        (!self.is_empty()).then(|| self.clone())
    }
}

impl<T: PageToken> PageToken for Option<T> {
    type Token = T::Token;

    fn token(&self) -> Option<T::Token> {
        self.as_ref().and_then(T::token)
    }
}

/// A member that holds the items of a page.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold the items of a page",
    label = "neither a list nor a map",
    note = "`items` in `paginate(…)` names a `Vec` or a map, or an `Option` of one"
)]
pub trait PageItems {
    /// One item.
    type Item;

    /// All items.
    fn into_items(self) -> Vec<Self::Item>;
}

impl<T> PageItems for Vec<T> {
    type Item = T;

    fn into_items(self) -> Self {
        self
    }
}

impl<K, V> PageItems for BTreeMap<K, V> {
    type Item = (K, V);

    fn into_items(self) -> Vec<(K, V)> {
        self.into_iter().collect()
    }
}

impl<K, V> PageItems for HashMap<K, V> {
    type Item = (K, V);

    fn into_items(self) -> Vec<(K, V)> {
        self.into_iter().collect()
    }
}

impl<T: PageItems> PageItems for Option<T> {
    type Item = T::Item;

    fn into_items(self) -> Vec<T::Item> {
        self.map(T::into_items).unwrap_or_default()
    }
}

/// A member on the way to the items or the token: a shape, or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no members, so no path leads through it",
    label = "not a shape"
)]
pub trait Step {
    /// The shape.
    type Shape;

    /// The shape, if it is there.
    fn step(&self) -> Option<&Self::Shape>;

    /// The shape by move, if it is there.
    fn into_step(self) -> Option<Self::Shape>;
}

impl<T: Structure> Step for T {
    type Shape = T;

    fn step(&self) -> Option<&T> {
        Some(self)
    }

    fn into_step(self) -> Option<T> {
        Some(self)
    }
}

impl<T: Structure> Step for Option<T> {
    type Shape = T;

    fn step(&self) -> Option<&T> {
        self.as_ref()
    }

    fn into_step(self) -> Self {
        self
    }
}

/// A member whose type `paginate(…)` of another declaration may need to name; `NAME` is the hash of
/// the field's name.
#[diagnostic::on_unimplemented(
    message = "`paginate` names a member that `{Self}` does not have",
    label = "no list, map or shape of this name"
)]
pub trait HasMember<const NAME: u64>: Sized {
    /// The type of the field.
    type Type;

    /// The value of the field.
    fn into_member(self) -> Self::Type;
}

/// The pages of an operation, each fetched when it is asked for.
///
/// It is a [`Stream`]. After an error it ends. A token that was there before is an error, since the
/// pages would never end.
#[must_use = "a stream does nothing until it is polled"]
pub struct Pages<T: Paginated> {
    client: Client,
    operation: T,
    next: Next<T>,
    seen: HashSet<Hex>,
}

enum Next<T: Operation> {
    Ask,
    Answer(Call<T>),
    End,
}

impl<T: Paginated> Pages<T> {
    pub(crate) fn new(operation: T, client: &Client) -> Self {
        Self { client: client.clone(), operation, next: Next::Ask, seen: HashSet::new() }
    }

    /// The next page; `None` after the last one, and after an error.
    ///
    /// # Errors
    /// As the operation's own `send`, and a token that was there before.
    pub async fn next(&mut self) -> Option<Result<T::Output, Error<T::Error>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// Takes over the token of the next page.
    fn advance(&mut self, output: &T::Output) -> Result<(), Error<T::Error>> {
        let Some(token) = T::next_token(output) else { return Ok(()) };
        let repeated =
            body::encode(&token).is_ok_and(|bytes| !self.seen.insert(hex_sha256(&bytes)));
        if repeated {
            let why = "the service answered with a token that it gave before, so the pages would never end";
            return Err(Error::new(
                *Failure::new(ErrorKind::Decode, T::META.target, why).after(1, 1),
                None,
            ));
        }
        self.operation.set_token(token);
        self.next = Next::Ask;
        Ok(())
    }
}

// Nothing in it is pinned: the future is in a box of its own.
impl<T: Paginated> Unpin for Pages<T> {}

impl<T: Paginated> Stream for Pages<T> {
    type Item = Result<T::Output, Error<T::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if matches!(self.next, Next::Ask) {
            self.next = Next::Answer(send(&self.operation, &self.client));
        }
        let Next::Answer(answer) = &mut self.next else { return Poll::Ready(None) };
        let Poll::Ready(answer) = Pin::new(answer).poll(context) else { return Poll::Pending };
        self.next = Next::End;
        Poll::Ready(Some(match answer {
            Ok(output) => self.advance(&output).map(|()| output),
            Err(why) => Err(why),
        }))
    }
}

impl<T: Paginated> fmt::Debug for Pages<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Pages").field("target", &T::META.target).finish_non_exhaustive()
    }
}

/// The items of all pages of an operation, each page fetched when its first item is asked for.
///
/// It is a [`Stream`], and ends after an error.
#[must_use = "a stream does nothing until it is polled"]
pub struct Items<T: Paginated, I> {
    pages: Pages<T>,
    items_of: fn(T::Output) -> Vec<I>,
    page: vec::IntoIter<I>,
}

impl<T: Paginated, I> Items<T, I> {
    pub(crate) fn new(operation: T, client: &Client, items_of: fn(T::Output) -> Vec<I>) -> Self {
        Self { pages: Pages::new(operation, client), items_of, page: Vec::new().into_iter() }
    }

    /// The next item; `None` after the last one, and after an error.
    ///
    /// # Errors
    /// As the operation's own `send`, and a token that was there before.
    pub async fn next(&mut self) -> Option<Result<I, Error<T::Error>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All items that are left.
    ///
    /// # Errors
    /// As the operation's own `send`, and a token that was there before; the items so far are lost.
    pub async fn try_collect(mut self) -> Result<Vec<I>, Error<T::Error>> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }
}

impl<T: Paginated, I> Unpin for Items<T, I> {}

impl<T: Paginated, I> Stream for Items<T, I> {
    type Item = Result<I, Error<T::Error>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match Pin::new(&mut self.pages).poll_next(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Err(why))) => return Poll::Ready(Some(Err(why))),
                Poll::Ready(Some(Ok(output))) => self.page = (self.items_of)(output).into_iter(),
            }
        }
    }
}

impl<T: Paginated, I> fmt::Debug for Items<T, I> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.debug_struct("Items").field("target", &T::META.target).finish_non_exhaustive()
    }
}

/// The pages of an operation.
pub fn pages<T: Paginated>(operation: T, client: &Client) -> Pages<T> {
    Pages::new(operation, client)
}

/// The items of all pages of an operation.
pub fn items<T: Paginated, I>(
    operation: T,
    client: &Client,
    items_of: fn(T::Output) -> Vec<I>,
) -> Items<T, I> {
    Items::new(operation, client, items_of)
}
